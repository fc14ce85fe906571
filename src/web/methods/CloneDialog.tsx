import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import { UnitKey } from "../../contract/ids.ts";
import { MethodId, type MethodSet, MethodVersion } from "../../contract/methods.ts";
import { cloneMethod } from "../api/ownMethods.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { useSaid, useWords } from "../words/language.tsx";
import { METHODS } from "../words/methods.ts";
import { SHELL } from "../words/shell.ts";
import { editorPath } from "./address.ts";
import { useOwnerUnits } from "./useOwnerUnits.ts";

/** Names the copy; the rest is done in the editor. */
export function CloneDialog({ from, close }: { readonly from: MethodSet; readonly close: () => void }) {
  const words = useWords(METHODS);
  const shell = useWords(SHELL);
  const said = useSaid();
  const refusal = useRefusal();
  const navigate = useNavigate();
  const client = useQueryClient();
  const owners = useOwnerUnits();
  const [typed, setTyped] = useState({ title: from.title.vi, id: from.id, version: "", owner: "" });
  const [found, setFound] = useState<readonly FormFault[]>([]);
  const clone = useMutation({
    mutationFn: () =>
      cloneMethod({
        from: { id: from.id, version: from.version },
        id: typed.id.trim(),
        version: typed.version.trim(),
        title: typed.title === from.title.vi ? "" : typed.title,
        ownerUnit: UnitKey.parse(typed.owner === "" ? owners[0]?.value : typed.owner),
      }),
    onSuccess: async (made) => {
      void client.invalidateQueries({ queryKey: ["method-sets"] });
      await navigate(editorPath(made));
    },
    onError: (error) => setFound(refusal(error)),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const faults: FormFault[] = [];
    if (!MethodId.safeParse(typed.id.trim()).success) faults.push({ field: "clone-id", text: words.idFault });
    if (!MethodVersion.safeParse(typed.version.trim()).success)
      faults.push({ field: "clone-version", text: words.versionFault });
    setFound(faults);
    if (faults.length === 0) clone.mutate();
  };
  return (
    <Dialog opened onClose={close} title={words.cloneTitle} size="lg">
      <form className="form" onSubmit={submit} noValidate>
        <p className="small soft">
          {words.cloneFrom(said(from.title), from.version)} {words.cloneNote}
        </p>
        <ErrorSummary faults={found} />
        <TextInput
          id="clone-title"
          label={words.newTitle}
          value={typed.title}
          onChange={(event) => setTyped({ ...typed, title: event.currentTarget.value })}
        />
        <TextInput
          id="clone-version"
          label={words.newVersion}
          description={words.newVersionHint}
          maw="16rem"
          value={typed.version}
          onChange={(event) => setTyped({ ...typed, version: event.currentTarget.value })}
          error={faultOf(found, "clone-version")}
          data-autofocus
        />
        <TextInput
          id="clone-id"
          label={words.newId}
          description={words.newIdHint}
          value={typed.id}
          onChange={(event) => setTyped({ ...typed, id: event.currentTarget.value })}
          error={faultOf(found, "clone-id")}
        />
        {owners.length > 1 && (
          <NativeSelect
            id="clone-owner"
            label={words.ownerUnit}
            data={[...owners]}
            value={typed.owner}
            onChange={(event) => setTyped({ ...typed, owner: event.currentTarget.value })}
          />
        )}
        <div className="form-actions">
          <Button type="submit" loading={clone.isPending}>
            {words.make}
          </Button>
          <Button variant="default" onClick={close}>
            {shell.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
