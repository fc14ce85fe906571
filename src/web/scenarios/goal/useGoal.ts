import { useCallback, useEffect, useRef, useState } from "react";
import type { GoalQuestion, GoalReply } from "./messages.ts";

export type Seeking =
  | { readonly state: "idle" }
  | { readonly state: "seeking" }
  | { readonly state: "answered"; readonly reply: GoalReply };

/** One search at a time; a new one, or stopping, ends the one before. */
export function useGoal(): {
  readonly seeking: Seeking;
  readonly seek: (question: GoalQuestion) => void;
  readonly stop: () => void;
} {
  const worker = useRef<Worker | null>(null);
  const [seeking, setSeeking] = useState<Seeking>({ state: "idle" });
  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => end, [end]);
  const seek = useCallback(
    (question: GoalQuestion) => {
      end();
      const made = new Worker(new URL("./goalWorker.ts", import.meta.url), { type: "module" });
      worker.current = made;
      setSeeking({ state: "seeking" });
      made.addEventListener("message", ({ data }: MessageEvent<GoalReply>) => {
        setSeeking({ state: "answered", reply: data });
        end();
      });
      made.addEventListener("error", ({ message }) => {
        setSeeking({ state: "answered", reply: { ok: false, message } });
        end();
      });
      made.postMessage(question);
    },
    [end],
  );
  const stop = useCallback(() => {
    end();
    setSeeking({ state: "idle" });
  }, [end]);
  return { seeking, seek, stop };
}
