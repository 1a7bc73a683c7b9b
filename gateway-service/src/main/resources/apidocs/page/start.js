/** Whatever changes something shows that one of our own pages asks. */
async function withToken(request) {
    const own = new URL(request.url, location.href).origin === location.origin;
    if (own && !request.loadSpec && request.method !== "GET" && !request.headers.Authorization) {
        const session = await (await fetch("/api/v1/session")).json();
        request.headers[session.csrf.header] = session.csrf.token;
    }
    return request;
}

window.SwaggerUIBundle({
    url: "/api/openapi.json",
    domNode: document.getElementById("api"),
    deepLinking: true,
    docExpansion: "none",
    filter: true,
    operationsSorter: "alpha",
    tagsSorter: "alpha",
    validatorUrl: null,
    requestInterceptor: withToken,
});
