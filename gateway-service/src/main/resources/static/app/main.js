import { loadWords } from '/i18n/i18n.js';
import { openSession } from '/app/session.js';
import '/app/app.js';
import '/account/confirmation.js';

await Promise.all([loadWords(), openSession().catch(() => null)]);
document.querySelector('moked-app').start();
