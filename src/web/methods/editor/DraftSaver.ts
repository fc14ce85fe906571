import type { MethodFault, MethodSaved, OwnMethodView } from "../../../contract/methods.ts";
import { editSource, type SourceEdit } from "../../../core/index.ts";
import { ApiError, OfflineError } from "../../api/client.ts";

export type SavingState =
  | { readonly kind: "saved" | "waiting" | "saving" | "retrying" | "conflict" }
  | { readonly kind: "refused"; readonly words: { readonly vi: string; readonly en: string } };

export interface DraftView {
  readonly source: string;
  readonly rowVersion: number;
  /** What the server's checker found in the text it last kept. */
  readonly faults: readonly MethodFault[];
  readonly savedAt: string;
  readonly state: SavingState;
  /** Changes made since the last save, where all of them were made in the table and can be made again. */
  readonly repeatable: boolean;
  /** Grows when the whole text is replaced by that of the server; boxes then begin anew. */
  readonly epoch: number;
}

interface SaverSettings {
  readonly save: (source: string, rowVersion: number) => Promise<MethodSaved>;
  /** Keeps unsaved text on this machine; null when all is saved. */
  readonly keep: (text: { readonly source: string; readonly rowVersion: number } | null) => void;
  readonly pauseMs?: number;
  readonly retryMs?: number;
}

/** The text of a draft on this machine: changes are kept at once, sent after a short pause, and tried again while the line is down. */
export class DraftSaver {
  readonly #settings: SaverSettings;
  readonly #listeners = new Set<() => void>();
  #view: DraftView;
  #edits: SourceEdit[] | null = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    first: Pick<OwnMethodView, "source" | "rowVersion" | "faults" | "savedAt">,
    settings: SaverSettings,
  ) {
    this.#settings = settings;
    const { source, rowVersion, faults, savedAt } = first;
    this.#view = {
      source,
      rowVersion,
      faults,
      savedAt,
      state: { kind: "saved" },
      repeatable: true,
      epoch: 0,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): DraftView => this.#view;

  /** One change from the table; says whether the text changed. */
  edit(change: SourceEdit): boolean {
    const source = editSource(this.#view.source, change);
    if (source === this.#view.source) return false;
    this.#edits?.push(change);
    this.#changed(source);
    return true;
  }

  /** The whole text, as typed. */
  type(source: string): void {
    if (source === this.#view.source) return;
    this.#edits = null;
    this.#changed(source);
  }

  /** Takes the newest text of the server, and on wish makes the unsaved changes of the table on it again. */
  restart(newest: OwnMethodView, again: boolean): void {
    const edits = again ? (this.#edits ?? []) : [];
    this.#edits = [];
    this.#settings.keep(null);
    const { source, rowVersion, faults, savedAt } = newest;
    const epoch = this.#view.epoch + 1;
    this.#show({ source, rowVersion, faults, savedAt, state: { kind: "saved" }, repeatable: true, epoch });
    for (const each of edits) this.edit(each);
  }

  /** Sends what waits now; used before leaving and before an act on the set. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#view.state.kind === "saved" || this.#view.state.kind === "conflict") return;
    await this.#save();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #changed(source: string): void {
    const conflict = this.#view.state.kind === "conflict";
    const saving = this.#view.state.kind === "saving";
    const state: SavingState = conflict || saving ? this.#view.state : { kind: "waiting" };
    this.#show({ ...this.#view, source, state, repeatable: this.#edits !== null });
    this.#settings.keep({ source, rowVersion: this.#view.rowVersion });
    if (!conflict && !saving) this.#later(this.#settings.pauseMs ?? 1200);
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), ms);
  }

  async #save(): Promise<void> {
    if (this.#view.state.kind === "saving") return;
    const { source, rowVersion } = this.#view;
    const sent = this.#edits?.length ?? 0;
    this.#show({ ...this.#view, state: { kind: "saving" } });
    try {
      this.#acknowledge(source, sent, await this.#settings.save(source, rowVersion));
    } catch (error) {
      this.#failed(error);
    }
  }

  #acknowledge(source: string, sent: number, saved: MethodSaved): void {
    const { rowVersion, faults, savedAt } = saved;
    const all = this.#view.source === source;
    this.#edits = all ? [] : (this.#edits?.slice(sent) ?? null);
    const state: SavingState = { kind: all ? "saved" : "waiting" };
    this.#show({ ...this.#view, rowVersion, faults, savedAt, state, repeatable: this.#edits !== null });
    this.#settings.keep(all ? null : { source: this.#view.source, rowVersion });
    if (!all) this.#later(0);
  }

  #failed(error: unknown): void {
    if (error instanceof ApiError && error.body.code === "method-edited-by-other") {
      this.#show({ ...this.#view, state: { kind: "conflict" } });
      return;
    }
    if (error instanceof OfflineError || (error instanceof ApiError && error.status >= 500)) {
      this.#show({ ...this.#view, state: { kind: "retrying" } });
      this.#later(this.#settings.retryMs ?? 5000);
      return;
    }
    const words = error instanceof ApiError ? error.body : { vi: "Chưa lưu được.", en: "Not saved." };
    this.#show({ ...this.#view, state: { kind: "refused", words } });
  }

  #show(view: DraftView): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}
