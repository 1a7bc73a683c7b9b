/** Whatever changes something shows that one of our own pages asks. */
async function withToken(request) {
    const own = new URL(request.url, location.href).origin === location.origin;
    if (own && !request.loadSpec && request.method !== "GET" && !request.headers.Authorization) {
        const session = await (await fetch("/api/v1/session")).json();
        request.headers[session.csrf.header] = session.csrf.token;
    }
    return request;
}

/** The path of an operation stands in the button that opens it: no link fits into that. */
const plainPaths = () => ({
    wrapComponents: { DeepLink: (Link, { React }) => ({ text }) => React.createElement("span", null, text) },
});

function nameOf(control) {
    if (control.id === "servers") {
        return "Server";
    }
    return control.labels?.length ? null : (control.closest("tr[data-param-name]")?.dataset.paramName ?? (control.closest(".opblock-section-request-body") && "Request body"));
}

/** Names what the library leaves without one, and lets the keyboard scroll what is wider than its place. */
function nameControls(page) {
    for (const text of page.querySelectorAll("pre:not([tabindex])")) {
        text.tabIndex = 0;
    }
    for (const control of page.querySelectorAll(":is(select, textarea, input):not([aria-label])")) {
        const name = nameOf(control);
        if (name) {
            control.setAttribute("aria-label", name);
        }
    }
    for (const button of page.querySelectorAll(".close-modal:not([aria-label])")) {
        button.setAttribute("aria-label", "Close");
    }
}

const page = document.getElementById("api");
new MutationObserver(() => nameControls(page)).observe(page, { childList: true, subtree: true });

window.SwaggerUIBundle({
    url: "/api/openapi.json",
    domNode: page,
    plugins: [plainPaths],
    deepLinking: true,
    docExpansion: "none",
    filter: true,
    operationsSorter: "alpha",
    tagsSorter: "alpha",
    validatorUrl: null,
    requestInterceptor: withToken,
});
