import { Modal, type ModalProps } from "@mantine/core";
import { useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";

/** A dialog whose closing button has a name for those who cannot see its cross. */
export function Dialog(props: ModalProps) {
  const words = useWords(SHELL);
  return <Modal closeButtonProps={{ "aria-label": words.close }} {...props} />;
}
