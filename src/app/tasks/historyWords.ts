import { dataOf, noticeWords, type Words } from "../audit/index.ts";

/** The sentence of an entry of the log; one that was tampered with must not take the whole history away. */
export function noticeWordsOf({ kind, body }: { readonly kind: string; readonly body: string }): Words {
  try {
    return noticeWords(kind, dataOf({ body }));
  } catch {
    return { vi: `Không đọc được nội dung (${kind})`, en: `Unreadable content (${kind})` };
  }
}
