const root = document.documentElement;

export const isDark = () => root.getAttribute('data-bs-theme') === 'dark';

export function toggleTheme() {
    const next = isDark() ? 'light' : 'dark';
    root.setAttribute('data-bs-theme', next);
    localStorage.setItem('moked.theme', next);
}
