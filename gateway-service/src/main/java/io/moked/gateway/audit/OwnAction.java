package io.moked.gateway.audit;

/** What people do at the gateway itself, by the names that the audit log has for it. */
public enum OwnAction {
    LOGGED_IN("account.logged-in"),
    LOGIN_REFUSED("account.login-refused"),
    SESSION_ENDED("account.session-ended"),
    ACCOUNT_INVITED("account.invited"),
    ACCOUNT_INVITED_AGAIN("account.invited-again"),
    INVITATION_REFUSED("account.invitation-refused"),
    ACCOUNT_CHANGED("account.changed"),
    ACCOUNT_DISABLED("account.disabled"),
    NAME_CHANGED("account.name-changed"),
    PASSWORD_SET("account.password-set"),
    PASSWORD_CHANGED("account.password-changed"),
    TOTP_ADDED("account.totp-added"),
    TOTP_REMOVED("account.totp-removed"),
    PASSKEY_ADDED("account.passkey-added"),
    PASSKEY_REMOVED("account.passkey-removed"),
    RECOVERY_CODES_RENEWED("account.recovery-codes-renewed"),
    FACTORS_REMOVED("account.factors-removed"),
    API_KEY_CREATED("api-key.created"),
    API_KEY_DELETED("api-key.deleted"),
    TWILIO_CHANGED("connection.twilio.changed"),
    TWILIO_DELETED("connection.twilio.deleted");

    private final String text;

    OwnAction(String text) {
        this.text = text;
    }

    /** As it stands in the log. */
    public String text() {
        return text;
    }
}
