import { Section } from "@/components/ui/section";
import { day } from "@/lib/format/dates";
import type { Report } from "@/lib/report/types";
import { cellAnchor } from "./all-answers";
import { CategoryStanding, standingAnchor } from "./category-standing";
import { ProfileRadar } from "./profile-radar";
import { Strata } from "./strata";

/** Both views side by side: how much of each level, and what holds each category back, with the rule in words. */
export function TeamStanding({ report }: { report: Report }) {
  const { strata, model, score, categories, answers, before } = report;
  const columns = strata.categories.map((category) => ({
    ...category,
    cells: category.cells.map((cell) =>
      // Where the answers were not shared, a cell leads to what is said about its category.
      cell.state === "empty"
        ? cell
        : { ...cell, href: `#${answers ? cellAnchor(category.id, cell.level) : standingAnchor(category.id)}` },
    ),
  }));
  const since = before && day(before.publishedAt, report.timeZone);
  return (
    <Section
      title="Where the team stands"
      intro={
        <p>
          {model.rule} <strong>{report.whole}</strong>
        </p>
      }
    >
      <Strata caption={`${report.team.name}: how much of each level is in place`} {...strata} categories={columns} />
      <div className="mt-8 grid gap-x-12 gap-y-8 lg:grid-cols-[1fr_26rem]">
        <div className="border-b border-line">
          {categories.map((category) => {
            const own = score.categories.find(({ id }) => id === category.id);
            return own ? (
              <CategoryStanding
                key={category.id}
                category={category}
                score={own}
                levels={model.levels}
                rule={model.rule ?? ""}
                since={since}
              />
            ) : null;
          })}
        </div>
        <div className="lg:sticky lg:top-6 lg:self-start">
          <ProfileRadar report={report} />
        </div>
      </div>
    </Section>
  );
}
