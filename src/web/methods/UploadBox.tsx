import { Button, FileButton } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { UnitKey } from "../../contract/ids.ts";
import { uploadMethod } from "../api/ownMethods.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { ErrorSummary, type FormFault, useRefusal } from "../parts/ErrorSummary.tsx";
import { useWords } from "../words/language.tsx";
import { METHODS } from "../words/methods.ts";
import { editorPath } from "./address.ts";
import { useOwnerUnits } from "./useOwnerUnits.ts";

/** A YAML file becomes a draft, with whatever faults it has. */
export function UploadBox() {
  const words = useWords(METHODS);
  const refusal = useRefusal();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [owner] = useOwnerUnits();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const upload = useMutation({
    mutationFn: async (file: File) =>
      uploadMethod({ source: await file.text(), ownerUnit: UnitKey.parse(owner?.value) }),
    onSuccess: async (made) => {
      void client.invalidateQueries({ queryKey: ["method-sets"] });
      await navigate(editorPath(made));
    },
    onError: (error) => setFaults(refusal(error)),
  });
  return (
    <>
      <FileButton accept=".yaml,.yml" onChange={(file) => file && upload.mutate(file)}>
        {(props) => (
          <Button {...props} variant="default" loading={upload.isPending}>
            {words.upload}
          </Button>
        )}
      </FileButton>
      <Dialog opened={faults.length > 0} onClose={() => setFaults([])} title={words.upload}>
        <ErrorSummary faults={faults} />
      </Dialog>
    </>
  );
}
