/** Settings of the tests' windows: nothing pops up, nothing phones home, nothing is clipped. */
const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.reduceMotion': 'on',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'npm.autoDetect': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
  'typescript.tsserver.useSyntaxServer': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'remote.autoForwardPorts': false,
  'files.autoSave': 'off',
  'files.hotExit': 'off',
  'window.commandCenter': false,
  'editor.minimap.enabled': false,
  'editor.accessibilitySupport': 'off',
  'editor.cursorBlinking': 'solid',
  'editor.stickyScroll.enabled': false,
  'editor.fontSize': 14,
  'editor.fontFamily': "'DejaVu Sans Mono', 'Liberation Mono', monospace",
  'breadcrumbs.enabled': false,
};

/**
 * The text of a window's user settings.json.
 * @param overrides settings that come on top of, or replace, the quiet ones.
 */
export function userSettings(overrides: Readonly<Record<string, unknown>> = {}): string {
  return `${JSON.stringify({ ...quiet, ...overrides }, null, 2)}\n`;
}
