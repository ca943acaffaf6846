/** Texts that are parted by commas of any script, each once. */
export function readList(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[,،;、，]/)
        .map((part) => part.trim())
        .filter((part) => part !== ""),
    ),
  ];
}
