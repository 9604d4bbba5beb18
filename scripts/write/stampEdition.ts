import { type Document, isCollection, isSeq, parseDocument } from "yaml";

/**
 * Writes an edition into the text of `archive.yaml`, and the one before it into `formerEditions`. Only these values are
 * replaced; comments, quotation marks and line breaks stay as people wrote them.
 */
export function stampEdition(text: string, { version, date }: { version: string; date: string }): string {
  const document = parseDocument(text);
  const edits: Edit[] = [
    replace(document, ["edition", "status"], "published"),
    replace(document, ["edition", "version"], JSON.stringify(version)),
    replace(document, ["edition", "date"], JSON.stringify(date)),
  ];
  const edition = document.getIn(["edition"]) as {
    toJSON(): { status: string; version: string; date: string };
  };
  const former = edition.toJSON();
  if (former.status === "published")
    edits.push(
      addFormer(
        text,
        document,
        `{version: ${JSON.stringify(former.version)}, date: ${JSON.stringify(former.date)}}`,
      ),
    );
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((all, edit) => all.slice(0, edit.start) + edit.text + all.slice(edit.end), text);
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

function rangeOf(document: Document, path: readonly string[]): [number, number] {
  const node = document.getIn(path, true);
  const range =
    typeof node === "object" && node !== null && "range" in node
      ? (node.range as [number, number, number])
      : null;
  if (!range) throw new RangeError(`no ${path.join(".")} in archive.yaml`);
  return [range[0], range[1]];
}

function replace(document: Document, path: readonly string[], text: string): Edit {
  const [start, end] = rangeOf(document, path);
  return { start, end, text };
}

function addFormer(text: string, document: Document, item: string): Edit {
  const list = document.get("formerEditions", true);
  if (!isSeq(list) || !list.range) {
    const gap = text === "" || text.endsWith("\n") ? "" : "\n";
    return { start: text.length, end: text.length, text: `${gap}formerEditions:\n  - ${item}\n` };
  }
  const last = list.items.at(-1);
  const end = isCollection(last) && last.range ? last.range[1] : null;
  if (list.flow) {
    const at = end ?? list.range[0] + 1;
    return { start: at, end: at, text: end === null ? item : `, ${item}` };
  }
  const at = end ?? list.range[1];
  const column = list.range[0] - (text.lastIndexOf("\n", list.range[0] - 1) + 1);
  return { start: at, end: at, text: `\n${" ".repeat(column)}- ${item}` };
}
