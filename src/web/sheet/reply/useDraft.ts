import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { ERRORS } from "../../../contract/errors.ts";
import type { Loss, ReplyView } from "../../../contract/replies.ts";
import { OtherValue } from "../../../contract/sheets.ts";
import { ApiError } from "../../api/client.ts";
import { lossesQuery, saveReply } from "../../api/replies.ts";
import type { SheetAddress } from "../../api/sheet.ts";

interface Words {
  readonly vi: string;
  readonly en: string;
}
interface Typed {
  readonly agrees: boolean;
  readonly text: string;
}
type DraftState =
  | { readonly kind: "saved"; readonly at: string | null }
  | { readonly kind: "saving" }
  | { readonly kind: "refused"; readonly words: Words };

const PAUSE_MS = 900;

/** The draft of one explanation: saved by itself while it is typed, one request at a time, the last words last. */
export function useDraft(address: SheetAddress, loss: Loss, mark: (leaf: string, dirty: boolean) => void) {
  const client = useQueryClient();
  const [typed, setTyped] = useState<Typed>({
    agrees: loss.reply?.agrees ?? false,
    text: loss.reply?.text ?? "",
  });
  const [state, setState] = useState<DraftState>({ kind: "saved", at: loss.reply?.updatedAt ?? null });
  const work = useRef({ wanted: typed, version: loss.reply?.version ?? 0, dirty: false, busy: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { leaf } = loss;

  const keep = useCallback(
    (reply: ReplyView) =>
      client.setQueryData(lossesQuery(address).queryKey, (old) =>
        old
          ? { ...old, losses: old.losses.map((one) => (one.leaf === leaf ? { ...one, reply } : one)) }
          : old,
      ),
    [client, address, leaf],
  );
  const save = useCallback(async () => {
    const now = work.current;
    if (now.busy || !now.dirty) return;
    now.busy = true;
    setState({ kind: "saving" });
    while (now.dirty) {
      now.dirty = false;
      try {
        const { reply, savedAt } = await saveReply(address, leaf, {
          ...now.wanted,
          baseVersion: now.version,
        });
        now.version = reply.version;
        keep(reply);
        setState({ kind: "saved", at: savedAt });
      } catch (error) {
        now.version = versionOf(error) ?? now.version;
        setState({ kind: "refused", words: wordsOf(error) });
        break;
      }
    }
    now.busy = false;
    mark(leaf, now.dirty);
  }, [address, leaf, keep, mark]);
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    void save();
  }, [save]);
  const change = (next: Typed) => {
    setTyped(next);
    work.current.wanted = next;
    work.current.dirty = true;
    mark(leaf, true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), next.agrees === typed.agrees ? PAUSE_MS : 0);
  };
  useEffect(() => () => flush(), [flush]);
  return { ...typed, state, change, flush };
}

/** Somebody else of the unit wrote first: their words are shown, and the next save goes over them knowingly. */
function versionOf(error: unknown): number | undefined {
  return otherOf(error)?.version;
}

function wordsOf(error: unknown): Words {
  const other = otherOf(error);
  if (other) {
    const text = String(other.value ?? "");
    return {
      vi: `${other.updatedByName} vừa viết: “${text}”. Sửa tiếp ở đây thì nội dung của bạn được lưu.`,
      en: `${other.updatedByName} has just written: “${text}”. Go on typing to keep your words instead.`,
    };
  }
  if (error instanceof ApiError) return { vi: error.body.vi, en: error.body.en };
  return { vi: ERRORS.unexpected.vi, en: ERRORS.unexpected.en };
}

function otherOf(error: unknown): OtherValue | undefined {
  if (!(error instanceof ApiError) || error.body.code !== "changed-by-other") return undefined;
  return OtherValue.safeParse(error.body.details).data;
}
