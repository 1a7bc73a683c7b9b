/* A spreadsheet would take a cell that begins with one of these for a formula; a number below zero it may. */
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/* What only tells a page where words run. */
const bare = (value) => String(value).replace(/[\u2060\u2066-\u2069]/g, '');
const cell = (value) => (typeof value === 'number' ? String(value) : `"${formula.test(bare(value)) ? "'" : ''}${bare(value).replaceAll('"', '""')}"`);

/** Rows as RFC 4180 with the mark by which Excel knows UTF-8. */
export const table = (rows) => `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

export function save(name, blob) {
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
