/**
 * The looking process: opens files that strangers made, so that a broken or hostile one can only harm this process. It
 * is started without settings and secrets, gets a question at a time and ends when its parent is gone.
 */

import type { FileFacts } from "../../../app/files/index.ts";
import type { Answer, Answered, Asked, FactsJob, Job } from "../jobs.ts";
import { SIGNED_TYPE, signaturesIn } from "../signatures/index.ts";
import { drawImage, drawPdf, readPdf } from "./pdf.ts";

async function answer(job: Job): Promise<Answer> {
  if (job.kind === "picture") return job.mediaType === "application/pdf" ? drawPdf(job) : drawImage(job);
  return facts(job);
}

async function facts({ bytes, mediaType, authorities }: FactsJob): Promise<FileFacts> {
  if (mediaType.startsWith("image/")) return { pageCount: 1, pages: [], textFrom: null, signatures: [] };
  if (mediaType !== SIGNED_TYPE) return { pageCount: null, pages: [], textFrom: null, signatures: [] };
  const signatures = await signaturesIn(bytes, authorities);
  const { pageCount, pages } = await readPdf(bytes);
  return { pageCount, pages, textFrom: pages.length > 0 ? "file" : null, signatures };
}

function isAsked(message: unknown): message is Asked {
  return typeof message === "object" && message !== null && "id" in message && "job" in message;
}

process.on("message", (message: unknown) => {
  if (!isAsked(message)) return;
  const { id, job } = message;
  const reply = (answered: Answered): void => {
    process.send?.(answered);
  };
  answer(job).then(
    (ok) => reply({ id, ok }),
    (error: unknown) => reply({ id, fault: error instanceof Error ? error.message : String(error) }),
  );
});
process.on("disconnect", () => process.exit(0));
