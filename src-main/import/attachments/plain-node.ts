// Imported before the reader of PDFs, which takes every process of Electron but the main one for a window and would look
// for a page there. This one is plain Node.
Object.defineProperty(process, 'type', { value: undefined, configurable: true });

export {};
