/** A setting that cannot be used, and what to write instead. */
export interface SettingFault {
  readonly name: string;
  readonly vi: string;
  readonly en: string;
}
