import { render } from '/ui/lit.js';

/** A custom element that draws `view()` into itself, once per change. */
export class View extends HTMLElement {
    static props = [];

    #drawing = false;

    static define(tag) {
        for (const name of this.props) {
            const kept = Symbol(name);
            Object.defineProperty(this.prototype, name, {
                get() {
                    return this[kept];
                },
                set(value) {
                    if (Object.is(this[kept], value)) {
                        return;
                    }
                    this[kept] = value;
                    if (this.isConnected) {
                        this.changed(name);
                        this.update();
                    }
                },
            });
        }
        customElements.define(tag, this);
    }

    connectedCallback() {
        this.leaving = new AbortController();
        this.entered();
        this.update();
    }

    disconnectedCallback() {
        this.leaving.abort();
        this.left();
    }

    /** Aborted when the element leaves the page. */
    get signal() {
        return this.leaving.signal;
    }

    entered() {}

    left() {}

    changed() {}

    update() {
        if (this.#drawing) {
            return;
        }
        this.#drawing = true;
        queueMicrotask(() => {
            this.#drawing = false;
            if (this.isConnected) {
                render(this.view(), this);
                this.drawn();
            }
        });
    }

    drawn() {}

    /** Changes fields and draws. */
    set(change) {
        Object.assign(this, change);
        this.update();
    }

    emit(name, detail) {
        this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
    }
}
