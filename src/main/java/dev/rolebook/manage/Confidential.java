package dev.rolebook.manage;

/** An answer with a secret in it, which nothing here may keep. */
public interface Confidential {

    /** The same without the secret: what is kept for whoever asks again, and told them. */
    Object withoutSecret();
}
