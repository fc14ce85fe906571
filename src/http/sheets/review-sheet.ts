import { z } from "zod";
import type { Context } from "../../app/context.ts";
import type { SheetKey } from "../../app/sheetKey.ts";
import {
  approveSheet,
  openSheet,
  presentSheet,
  returnSheet,
  viewSigning,
} from "../../app/submissions/index.ts";
import { UnitKey } from "../../contract/ids.ts";
import { ReviewWord, SigningView } from "../../contract/reviews.ts";
import { SheetView } from "../../contract/sheets.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { plainJson } from "../plain-json.ts";
import { sheetKey, sheetParams } from "./params.ts";

interface Act {
  readonly path: `/api/rounds/:id/sheets/:unit/${string}`;
  readonly summary: string;
  readonly perform: (
    context: Context,
    sheet: SheetKey,
    said: z.output<typeof ReviewWord>,
  ) => Promise<unknown>;
}

const ACTS: readonly Act[] = [
  {
    path: "/api/rounds/:id/sheets/:unit/present",
    summary: "Lay the sheet, or a department's part of it, before the leader",
    perform: presentSheet,
  },
  {
    path: "/api/rounds/:id/sheets/:unit/approve",
    summary: "Approve as the leader; a unit's sheet is handed in with the same act",
    perform: approveSheet,
  },
  {
    path: "/api/rounds/:id/sheets/:unit/return",
    summary: "Give back with a word that those who fill it in read",
    perform: returnSheet,
  },
];

/** Between focal point and leader; each act answers with the sheet as it stands afterwards. */
export function registerReviewSheet(app: App): void {
  for (const { path, summary, perform } of ACTS) {
    const schema = {
      tags: ["sheets"],
      summary,
      params: sheetParams,
      body: ReviewWord,
      response: { 200: SheetView },
    };
    app.post(path, { schema, serializerCompiler: plainJson }, async (request) => {
      const context = contextOf(request);
      await perform(context, sheetKey(request.params), request.body);
      return openSheet(context, sheetKey(request.params));
    });
  }
  const signing = {
    tags: ["sheets"],
    summary: "What a leader reads before signing, of the whole sheet or of a department's part",
    params: sheetParams,
    querystring: z.object({ department: UnitKey.optional() }),
    response: { 200: SigningView },
  };
  app.get("/api/rounds/:id/sheets/:unit/signing", { schema: signing }, (request) =>
    viewSigning(contextOf(request), sheetKey(request.params), request.query.department ?? null),
  );
}
