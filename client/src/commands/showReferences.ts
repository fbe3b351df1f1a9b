import * as vscode from 'vscode';

interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

interface PlainLocation {
  readonly uri: string;
  readonly range: { readonly start: PlainPosition; readonly end: PlainPosition };
}

/** Shows places in a peek view; takes them as they come from the server, in a code lens. */
export async function showReferences(
  uri: string,
  at: PlainPosition,
  places: readonly PlainLocation[],
): Promise<void> {
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    vscode.Uri.parse(uri),
    position(at),
    places.map(
      (place) =>
        new vscode.Location(
          vscode.Uri.parse(place.uri),
          new vscode.Range(position(place.range.start), position(place.range.end)),
        ),
    ),
  );
}

function position({ line, character }: PlainPosition): vscode.Position {
  return new vscode.Position(line, character);
}
