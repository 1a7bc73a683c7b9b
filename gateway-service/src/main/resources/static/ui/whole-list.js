import { locale } from '/i18n/i18n.js';
import { ListView } from '/ui/list-view.js';

const order = new Intl.Collator(locale, { numeric: true });

/** A list so short that all of it is loaded, and sorted here. A column that sorts says `by(item)`, which may be absent. */
export class WholeList extends ListView {
    wantedRows() {
        return Infinity;
    }

    sorted() {
        this.update();
    }

    present(items) {
        const column = this.columns().find(({ sort }) => sort && (this.sort === sort || this.sort === `-${sort}`));
        if (!column) {
            return items;
        }
        const turn = this.sort === column.sort ? 1 : -1;
        return items.toSorted((one, other) => turn * order.compare(column.by(one) ?? '', column.by(other) ?? ''));
    }
}
