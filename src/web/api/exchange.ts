import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ExchangeApplied, ExchangePreview } from "../../contract/exchange.ts";
import { send } from "./client.ts";

/** Where a kind of table lives: `/exchange/accounts`, `/rounds/<id>/exchange/values`. */
export type ExchangeBase =
  | `/exchange/${string}`
  | `/rounds/${string}/exchange/${string}`
  | `/plans/${string}/exchange/${string}`
  | `/reports/${string}/exchange/${string}`;

export function usePreviewExchange(base: ExchangeBase) {
  return useMutation({
    mutationFn: (file: File) => send(ExchangePreview, "POST", `${base}/preview`, formOf(file, {})),
  });
}

interface Applying {
  readonly file: File;
  readonly digest: string;
  readonly reason: string;
}

/** Sends the file once more with the digest of its preview; everything on screen is read again afterwards. */
export function useApplyExchange(base: ExchangeBase) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, digest, reason }: Applying) =>
      send(ExchangeApplied, "POST", `${base}/apply`, formOf(file, { digest, reason })),
    onSuccess: () => client.invalidateQueries(),
  });
}

function formOf(file: File, fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", file, file.name);
  return form;
}
