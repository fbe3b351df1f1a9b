/** A cloud function of the workspace. */
export interface CloudFunction {
  /** The folder's name, by which `wx.cloud.callFunction` calls it. */
  readonly name: string;
  /** The function's folder. */
  readonly directory: string;
  /** The workspace root in which it was found. */
  readonly root: string;
  /**
   * The folder of the project.config.json, or the uni-app's manifest.json, whose cloudfunctionRoot
   * holds it; undefined when it was recognised by its content.
   */
  readonly project: string | undefined;
  /** Where its config.json is or would be. */
  readonly configPath: string;
  /** The file that the cloud loads, or the source that it is compiled from; undefined when there is none. */
  readonly entry: string | undefined;
  /** What the cloud loads where `entry` is the source that it was compiled from, if it is there. */
  readonly built: string | undefined;
  /** Source files in its folder (no tests, no node_modules, no miniprogram_npm), sorted. */
  readonly sources: readonly string[];
}
