import { notifications } from "@mantine/notifications";

const SHOWN_MS = 6000;

/** Says that an act is done where its page has given way to another; a screen reader hears it too. */
export function announce(text: string): void {
  notifications.show({ message: text, color: "accent", autoClose: SHOWN_MS, withBorder: true });
}
