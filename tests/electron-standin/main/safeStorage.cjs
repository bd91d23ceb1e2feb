'use strict';
const crypto = require('node:crypto');
const { state } = require('./state.cjs');

const PREFIX = Buffer.from('v11');
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Fixed: this keyring protects nothing, it only shows whether the app uses one rightly. */
const KEY = crypto.createHash('sha256').update('electron-standin').digest();
const hasKeyring = !process.env.STANDIN_NO_KEYRING;

const safeStorage = {
  isEncryptionAvailable: () => state.isReady && hasKeyring,
  getSelectedStorageBackend: () => (hasKeyring ? 'gnome_libsecret' : 'basic_text'),
  setUsePlainTextEncryption() {},
  encryptString: (text) => {
    if (!safeStorage.isEncryptionAvailable()) {
      throw new Error(
        'Error while encrypting the text provided to safeStorage.encryptString. Encryption is not available.',
      );
    }
    const iv = crypto.randomBytes(IV_BYTES);
    const cipher = crypto.createCipheriv('aes-256-gcm', KEY, iv);
    const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([PREFIX, iv, cipher.getAuthTag(), encrypted]);
  },
  decryptString: (encrypted) => {
    try {
      const tagAt = PREFIX.length + IV_BYTES;
      const textAt = tagAt + TAG_BYTES;
      const decipher = crypto.createDecipheriv('aes-256-gcm', KEY, encrypted.subarray(PREFIX.length, tagAt));
      decipher.setAuthTag(encrypted.subarray(tagAt, textAt));
      return Buffer.concat([decipher.update(encrypted.subarray(textAt)), decipher.final()]).toString('utf8');
    } catch {
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.');
    }
  },
  isAsyncEncryptionAvailable: async () => safeStorage.isEncryptionAvailable(),
  encryptStringAsync: async (text) => safeStorage.encryptString(text),
  decryptStringAsync: async (encrypted) => ({
    result: safeStorage.decryptString(encrypted),
    shouldReEncrypt: false,
  }),
};

module.exports = { safeStorage };
