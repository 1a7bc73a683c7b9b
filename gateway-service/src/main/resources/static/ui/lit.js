export { html, nothing, render } from '/webjars/lit-html/3.3.2/lit-html.js';
export { repeat } from '/webjars/lit-html/3.3.2/directives/repeat.js';
export { classMap } from '/webjars/lit-html/3.3.2/directives/class-map.js';
export { live } from '/webjars/lit-html/3.3.2/directives/live.js';
export { ref } from '/webjars/lit-html/3.3.2/directives/ref.js';
