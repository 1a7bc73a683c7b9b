/* Runs before the first paint: theme, language and direction, so that nothing flashes. */
(function () {
    var root = document.documentElement;
    var read = function (name) {
        try {
            return localStorage.getItem(name);
        } catch (refused) {
            return null;
        }
    };
    var theme = read('moked.theme');
    var dark = theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.setAttribute('data-bs-theme', dark ? 'dark' : 'light');
    root.classList.toggle('sidebar-narrow', read('moked.sidebar') === 'narrow');
    if (read('moked.language') === 'en') {
        root.lang = 'en';
        root.dir = 'ltr';
        document.addEventListener('DOMContentLoaded', function () {
            document.getElementById('bootstrap').href = '/webjars/bootstrap/5.3.8/css/bootstrap.min.css';
        });
    }
})();
