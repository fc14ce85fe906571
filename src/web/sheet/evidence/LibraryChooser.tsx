import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { LibraryDocument } from "../../../contract/library.ts";
import type { LeafView } from "../../../contract/sheets.ts";
import { leafLibraryQuery } from "../../api/library.ts";
import { DocumentLines } from "../../library/DocumentList.tsx";
import { announce } from "../../parts/announce.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { Empty, Loaded, Problem } from "../../parts/states.tsx";
import { wholeText } from "../../show/numbers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { LIBRARY } from "../../words/library.ts";
import { useAddress } from "../address.ts";
import { useAttachDocument } from "./useEvidence.ts";

const PAUSE_MS = 250;
const PAGE = 20;

interface ChooserProps {
  readonly leaf: LeafView;
  readonly close: () => void;
}

/** Finds a document in the library and ties it to a leaf at a page. */
export function LibraryChooser({ leaf, close }: ChooserProps) {
  const words = useWords(LIBRARY);
  const [chosen, choose] = useState<LibraryDocument | null>(null);
  return (
    <Dialog
      opened
      onClose={close}
      size="xl"
      title={<span className="strong">{words.chooseTitle(leaf.code)}</span>}
    >
      {chosen === null ? (
        <Found leaf={leaf.code} choose={choose} />
      ) : (
        <Cite leaf={leaf.code} document={chosen} back={() => choose(null)} done={close} />
      )}
    </Dialog>
  );
}

function Found(props: { readonly leaf: string; readonly choose: (document: LibraryDocument) => void }) {
  const { leaf, choose } = props;
  const words = useWords(LIBRARY);
  const { language } = useLanguage();
  const address = useAddress();
  const [typed, setTyped] = useState("");
  const [limit, setLimit] = useState(PAGE);
  const [q] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const query = useQuery({
    ...leafLibraryQuery(address, leaf, { q, limit }),
    placeholderData: (before) => before,
  });
  return (
    <div className="stack">
      <TextInput
        data-autofocus
        type="search"
        label={words.search}
        description={words.searchHint}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setLimit(PAGE);
        }}
      />
      <Loaded query={query}>
        {({ unit, documents, total }) => (
          <>
            <output className="small soft">
              {words.ofUnit(unit.name)}: {words.count(wholeText(total, language))}
            </output>
            {total === 0 && <Empty title={q === "" ? words.emptyTitle : words.nothingFound} />}
            <ul className="document-list">
              {documents.map((document) => (
                <li key={document.id} className="card choosable">
                  <DocumentLines document={document} heading={document.title} />
                  <Button
                    size="sm"
                    variant="default"
                    onClick={() => choose(document)}
                    aria-label={`${words.take}: ${document.title}`}
                  >
                    {words.take}
                  </Button>
                </li>
              ))}
            </ul>
            {total > documents.length && documents.length < 100 && (
              <Button variant="default" onClick={() => setLimit(Math.min(100, limit + PAGE))}>
                {words.more}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

interface CiteProps {
  readonly leaf: string;
  readonly document: LibraryDocument;
  readonly back: () => void;
  readonly done: () => void;
}

function Cite({ leaf, document, back, done }: CiteProps) {
  const words = useWords(LIBRARY);
  const attach = useAttachDocument(leaf);
  const [page, setPage] = useState("");
  const [note, setNote] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attach.mutate(
      { document: document.id, page, note },
      {
        onSuccess: () => {
          announce(words.attached(document.title));
          done();
        },
      },
    );
  };
  return (
    <form className="stack" onSubmit={submit}>
      <DocumentLines document={document} heading={document.title} />
      {attach.error && <Problem error={attach.error} />}
      <TextInput
        data-autofocus
        label={words.citedPage}
        description={words.citedPageHint}
        maw="14rem"
        maxLength={50}
        value={page}
        onChange={(event) => setPage(event.currentTarget.value)}
      />
      <TextInput
        label={words.note}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className="form-actions">
        <Button type="submit" loading={attach.isPending}>
          {words.attach}
        </Button>
        <Button variant="default" onClick={back}>
          {words.backToList}
        </Button>
      </div>
    </form>
  );
}
