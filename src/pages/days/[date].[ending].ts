import type { APIRoute, GetStaticPaths } from "astro";
import { getCitations } from "../../citations.ts";
import { type Day, getArchive } from "../../collections.ts";
import { type CitationFile, FILES } from "../../lib/cite/files/index.ts";
import * as routes from "../../lib/routes.ts";
import { dayText, weekdayName } from "../../lib/view/dateText.ts";

export const getStaticPaths: GetStaticPaths = async () => {
  const { days } = await getArchive();
  return days.flatMap((day) =>
    FILES.map((file) => ({ params: { date: day.day, ending: file.ending }, props: { day, file } })),
  );
};

/** A day and the entries that are or may be of it, for reference managers. */
export const GET: APIRoute<{ day: Day; file: CitationFile }> = async ({ props: { day, file } }) => {
  const { ofPage, ofEntry } = await getCitations();
  const { say } = await getArchive();
  const page = ofPage(
    `day-${day.day}`,
    `${weekdayName(day.day, say)} ${dayText(day.day, say)}`,
    routes.day(day.day),
  );
  return new Response(file.write([page, ...[...day.certain, ...day.possible].map(ofEntry)]), {
    headers: { "content-type": `${file.type}; charset=utf-8` },
  });
};
