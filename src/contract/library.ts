import { z } from "zod";
import { Day, DocumentId, EvidenceId, FileId, Instant, LeafCode, RoundId, UnitKey, Version } from "./ids.ts";

/** Kinds of documents: quyết định, kế hoạch, báo cáo, công văn, ảnh, khác. */
export const DOCUMENT_KINDS = ["decision", "plan", "report", "letter", "photo", "other"] as const;
export const DocumentKind = z.enum(DOCUMENT_KINDS);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** Whether a certificate leads to an authority that is configured, at the time of signing. */
const CertificateTrust = z.enum(["trusted", "unknown-authority", "outside-validity", "not-configured"]);

/** What is known of one signature in a PDF. Facts, never a verdict on the document; revocation is not asked for. */
export const SignatureFacts = z.object({
  /** Common name of the certificate; empty when the signature cannot be read. */
  signer: z.string(),
  organization: z.string(),
  /** Common name of who issued the certificate. */
  issuer: z.string(),
  integrity: z.enum(["intact", "altered", "unreadable"]),
  /** False when bytes were added after signing. */
  coversWholeFile: z.boolean(),
  signedAt: Instant.nullable(),
  /** `timestamp`: said by a time-stamping authority; `claim`: by the signer's own machine. */
  timeFrom: z.enum(["timestamp", "claim"]).nullable(),
  /** With a time stamp (RFC 3161): whose it is, and whether that authority is one of those configured. */
  stamp: z.object({ authority: z.string(), trust: CertificateTrust }).optional(),
  trust: CertificateTrust,
  revocation: z.literal("not-checked"),
});
export type SignatureFacts = z.infer<typeof SignatureFacts>;

export const DocumentFile = z.object({
  id: FileId,
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
});

/** What looking into the file of a version has brought so far. */
export const FileLook = z.object({
  state: z.enum(["waiting", "done", "failed"]),
  pageCount: z.int().nullable(),
  textFrom: z.enum(["file", "ocr"]).nullable(),
  signatures: z.array(SignatureFacts),
});
export type FileLook = z.infer<typeof FileLook>;

export const DocumentVersion = z.object({
  version: z.int(),
  file: DocumentFile.nullable(),
  link: z.string().nullable(),
  look: FileLook.nullable(),
  addedAt: Instant,
  addedByName: z.string(),
});
export type DocumentVersion = z.infer<typeof DocumentVersion>;

/** Something worth a second look; never a verdict. */
export const DocumentHint = z.object({
  code: z.enum(["same-content", "same-number-other-date", "outside-period"]),
  vi: z.string(),
  en: z.string(),
  /** The other document that it is about. */
  document: DocumentId.nullable(),
});
export type DocumentHint = z.infer<typeof DocumentHint>;

/** A document of a unit's library as lists show it. */
export const LibraryDocument = z.object({
  id: DocumentId,
  unit: UnitKey,
  kind: DocumentKind,
  title: z.string(),
  documentNumber: z.string(),
  documentDate: z.string().nullable(),
  issuer: z.string(),
  extract: z.string(),
  note: z.string(),
  rowVersion: z.int(),
  latest: DocumentVersion,
  /** Leaves at which it stands now. */
  uses: z.int(),
  putAwayAt: Instant.nullable(),
  updatedAt: Instant,
  updatedByName: z.string(),
  hints: z.array(DocumentHint),
});
export type LibraryDocument = z.infer<typeof LibraryDocument>;

/** Where a document stands or stood. */
export const DocumentUse = z.object({
  evidence: EvidenceId,
  round: RoundId,
  roundTitle: z.string(),
  period: z.string(),
  unit: UnitKey,
  unitName: z.string(),
  leaf: LeafCode,
  page: z.string(),
  version: z.int(),
  submitted: z.boolean(),
  removed: z.boolean(),
});
export type DocumentUse = z.infer<typeof DocumentUse>;

export const DocumentDetail = z.object({
  document: LibraryDocument,
  versions: z.array(DocumentVersion),
  uses: z.array(DocumentUse),
  mayWrite: z.boolean(),
});
export type DocumentDetail = z.infer<typeof DocumentDetail>;

export const LibraryPage = z.object({
  unit: z.object({ key: UnitKey, name: z.string() }),
  documents: z.array(LibraryDocument),
  /** How many were found; where `more` says so, there are more than these. */
  total: z.int(),
  more: z.boolean(),
  offset: z.int(),
  mayWrite: z.boolean(),
});
export type LibraryPage = z.infer<typeof LibraryPage>;

/** Query of a search in a library. Words are found with or without marks; of the last one the beginning is enough. */
export const LibrarySearch = z.object({
  q: z.string().max(200).default(""),
  kind: z.union([DocumentKind, z.literal("")]).default(""),
  year: z.union([z.string().regex(/^[12]\d{3}$/), z.literal("")]).default(""),
  used: z.enum(["", "yes", "no"]).default(""),
  /** `yes` shows what was put away instead of what is at hand. */
  away: z.enum(["", "yes"]).default(""),
  /** Points out documents dated outside this period of a round, e.g. 2026. */
  period: z.string().max(20).default(""),
  /** Only documents one of whose versions has exactly this content: to be used instead of keeping it twice. */
  sha256: z.union([z.string().regex(/^[0-9a-f]{64}$/), z.literal("")]).default(""),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
export type LibrarySearch = z.infer<typeof LibrarySearch>;

/** What a person says of a document. */
export const DocumentFields = z.object({
  kind: DocumentKind,
  title: z.string().trim().min(1).max(300),
  documentNumber: z.string().trim().max(100).default(""),
  documentDate: z.union([Day, z.literal("")]).default(""),
  issuer: z.string().trim().max(200).default(""),
  extract: z.string().trim().max(4000).default(""),
  note: z.string().trim().max(2000).default(""),
});
export type DocumentFields = z.infer<typeof DocumentFields>;

const Link = z.union([z.url({ protocol: /^https?$/ }).max(2000), z.literal("")]).default("");

/** Fields beside the file in the multipart form; without a file a link is needed. */
export const AddDocument = DocumentFields.extend({ link: Link });
export type AddDocument = z.infer<typeof AddDocument>;
export const EditDocument = DocumentFields.extend({ baseVersion: Version });
export type EditDocument = z.infer<typeof EditDocument>;
export const PutAway = z.object({ away: z.boolean() });

/** Attaching from the library: which document, where in it, and why. Without a version the latest is taken. */
export const AttachDocument = z.object({
  document: DocumentId,
  version: z.int().min(1).max(100_000).optional(),
  page: z.string().trim().max(50).default(""),
  note: z.string().trim().max(2000).default(""),
});
export type AttachDocument = z.infer<typeof AttachDocument>;

/** Where words stand in a file. */
export const TextHit = z.object({ page: z.int(), excerpt: z.string() });
export const FileLookWithHits = FileLook.extend({ hits: z.array(TextHit) });
export type FileLookWithHits = z.infer<typeof FileLookWithHits>;
