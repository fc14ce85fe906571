import type { AnswerValue } from "../../../contract/sheets.ts";
import { type Attempt, keyOf, type QueueView, type SaveState, type Target, type Unsaved } from "./state.ts";

/** What the queue needs from the world; time is a port so that tests need not wait. */
export interface QueuePorts {
  send(unsaved: Unsaved): Promise<Attempt>;
  /** Keeps what is unsaved on this machine. */
  keep(unsaved: readonly Unsaved[]): void;
  /** Runs `work` after `milliseconds`; answers a way to call it off. */
  later(work: () => void, milliseconds: number): () => void;
}

const LONGEST_WAIT = 30_000;

/** 1 s, 2 s, 4 s … 30 s. */
export function backoff(tries: number): number {
  return Math.min(LONGEST_WAIT, 1000 * 2 ** (tries - 1));
}

/**
 * Saves inputs one at a time, in the order in which they were changed. A value stays here, and on the machine, until the
 * server has acknowledged exactly that value: a newer one typed while the older travels is sent after it.
 */
export class SaveQueue {
  readonly #ports: QueuePorts;
  readonly #listeners = new Set<() => void>();
  #view: QueueView = { unsaved: new Map(), savedAt: new Map(), lastSavedAt: null };
  #travelling: string | null = null;
  #callOff: (() => void) | null = null;

  constructor(ports: QueuePorts) {
    this.#ports = ports;
  }

  readonly view = (): QueueView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A value was typed or chosen. `baseVersion` is what the screen was built on; an unsaved value keeps its own. */
  change(target: Target, value: AnswerValue, baseVersion: number, waitMilliseconds = 0): void {
    const key = keyOf(target);
    const before = this.#view.unsaved.get(key);
    const stands = before?.state.kind === "conflict" || before?.state.kind === "saving";
    this.#put({
      ...target,
      value,
      baseVersion: before?.baseVersion ?? baseVersion,
      state: stands ? before.state : { kind: "waiting" },
    });
    this.#schedule(waitMilliseconds);
  }

  /** Values found on this machine from an earlier visit. */
  restore(kept: readonly Unsaved[]): void {
    for (const one of kept)
      if (!this.#view.unsaved.has(keyOf(one))) this.#put({ ...one, state: { kind: "waiting" } });
    if (kept.length > 0) this.#schedule(0);
  }

  /** Ends a conflict: keep mine over the other's version, or let mine go. */
  decide(target: Target, keep: "mine" | "other"): void {
    const key = keyOf(target);
    const unsaved = this.#view.unsaved.get(key);
    if (unsaved?.state.kind !== "conflict") return;
    if (keep === "other") return this.#drop(key);
    this.#put({ ...unsaved, baseVersion: unsaved.state.other.version, state: { kind: "waiting" } });
    this.#schedule(0);
  }

  /** Lets a refused value go; the server's own value shows again. */
  discard(target: Target): void {
    this.#drop(keyOf(target));
  }

  /** Sends at once whatever waits: before leaving a box, submitting, or when the line is back. */
  flush(): void {
    this.#schedule(0);
  }

  #schedule(milliseconds: number): void {
    this.#callOff?.();
    this.#callOff = this.#ports.later(() => void this.#run(), milliseconds);
  }

  async #run(): Promise<void> {
    if (this.#travelling !== null) return;
    const next = [...this.#view.unsaved.values()].find(
      ({ state }) => state.kind === "waiting" || state.kind === "retrying",
    );
    if (!next) return;
    const key = keyOf(next);
    this.#travelling = key;
    this.#setState(key, { kind: "saving" });
    const attempt = await this.#ports.send(next);
    this.#travelling = null;
    this.#settle(key, next, attempt);
  }

  #settle(key: string, sent: Unsaved, attempt: Attempt): void {
    const now = this.#view.unsaved.get(key);
    switch (attempt.kind) {
      case "saved":
        this.#acknowledge(key, sent, attempt);
        return this.#schedule(0);
      case "no-answer": {
        const tries = sent.state.kind === "retrying" ? sent.state.tries + 1 : 1;
        this.#toTheEnd(key, { kind: "retrying", tries, words: attempt.words });
        return this.#schedule(backoff(tries));
      }
      case "conflict":
      case "refused": {
        const typedAgain = attempt.kind === "refused" && now !== undefined && now.value !== sent.value;
        this.#setState(key, typedAgain ? { kind: "waiting" } : attempt);
        return this.#schedule(0);
      }
    }
  }

  #acknowledge(key: string, sent: Unsaved, saved: Extract<Attempt, { kind: "saved" }>): void {
    const now = this.#view.unsaved.get(key);
    const savedAt = new Map(this.#view.savedAt).set(key, saved.savedAt);
    this.#view = { ...this.#view, savedAt, lastSavedAt: saved.savedAt };
    if (now === undefined || now.value === sent.value) return this.#drop(key);
    this.#put({ ...now, baseVersion: saved.version, state: { kind: "waiting" } });
  }

  #setState(key: string, state: SaveState): void {
    const unsaved = this.#view.unsaved.get(key);
    if (unsaved) this.#put({ ...unsaved, state });
  }

  /** So that one input the server stumbles over never holds up the others. */
  #toTheEnd(key: string, state: SaveState): void {
    const { [key]: one, ...rest } = Object.fromEntries(this.#view.unsaved);
    if (one) this.#show(new Map([...Object.entries(rest), [key, { ...one, state }]]));
  }

  #put(one: Unsaved): void {
    this.#show(new Map(this.#view.unsaved).set(keyOf(one), one));
  }

  #drop(key: string): void {
    const unsaved = new Map(this.#view.unsaved);
    unsaved.delete(key);
    this.#show(unsaved);
  }

  #show(unsaved: ReadonlyMap<string, Unsaved>): void {
    this.#view = { ...this.#view, unsaved };
    this.#ports.keep([...unsaved.values()]);
    for (const listener of this.#listeners) listener();
  }
}
