// What is loaded only when the server starts: in a file of its own, the editor reads and compiles
// nothing of it when the extension is activated.
export { LanguageClient, TransportKind } from 'vscode-languageclient/node';
export { startClient } from './startClient';
