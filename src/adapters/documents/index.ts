import type {
  ArchiveWriter,
  DocumentWriter,
  SpreadsheetReader,
  SpreadsheetWriter,
} from "../../app/documents/index.ts";
import type { TableReader } from "../../app/indices/index.ts";
import type { TemplateRenderer } from "../../app/templates/index.ts";
import { createTableReader } from "../tables/index.ts";
import { createArchiveWriter } from "./archive.ts";
import { createDocumentWriter } from "./documentWriter.ts";
import { createSpreadsheetReader } from "./spreadsheet/reader.ts";
import { createSpreadsheetWriter } from "./spreadsheet/writer.ts";
import { createTemplateRenderer } from "./templates/index.ts";

/** Everything that writes and reads documents, as the context of use cases names it. */
export function createDocumentParts(): {
  readonly spreadsheets: SpreadsheetWriter;
  readonly spreadsheetReader: SpreadsheetReader;
  readonly tables: TableReader;
  readonly documents: DocumentWriter;
  readonly archives: ArchiveWriter;
  readonly templates: TemplateRenderer;
} {
  const spreadsheetReader = createSpreadsheetReader();
  return {
    spreadsheets: createSpreadsheetWriter(),
    spreadsheetReader,
    tables: createTableReader(spreadsheetReader),
    documents: createDocumentWriter(),
    archives: createArchiveWriter(),
    templates: createTemplateRenderer(),
  };
}
