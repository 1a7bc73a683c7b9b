import { request } from '/server/client.js';
import { openSession } from '/app/session.js';

/* The browser's side of Spring Security's WebAuthn endpoints. */
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
const text = (buffer) => (buffer ? btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '') : undefined);
const known = (list) => (list ?? []).map((credential) => ({ ...credential, id: bytes(credential.id) }));

export const passkeysWork = () => 'PublicKeyCredential' in window;

export async function enterWithPasskey() {
    const options = await request('POST', '//webauthn/authenticate/options');
    const found = await navigator.credentials.get({ publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: known(options.allowCredentials) } });
    const { authenticatorData, clientDataJSON, signature, userHandle } = found.response;
    await request('POST', '//login/webauthn', { body: { ...plain(found), response: { authenticatorData: text(authenticatorData), clientDataJSON: text(clientDataJSON), signature: text(signature), userHandle: text(userHandle) } } });
    await openSession();
}

export async function addPasskey(label) {
    const options = await request('POST', '//webauthn/register/options');
    const publicKey = { ...options, challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: known(options.excludeCredentials) };
    const made = await navigator.credentials.create({ publicKey });
    const { attestationObject, clientDataJSON } = made.response;
    const credential = { ...plain(made), response: { attestationObject: text(attestationObject), clientDataJSON: text(clientDataJSON), transports: made.response.getTransports?.() } };
    await request('POST', '//webauthn/register', { body: { publicKey: { credential, label } } });
}

const plain = (credential) => ({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    authenticatorAttachment: credential.authenticatorAttachment,
});
