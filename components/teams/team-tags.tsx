import type { FormAction } from "@/components/ui/form-state";
import { RowForm } from "@/components/ui/row-form";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import type { TeamView } from "@/lib/teams/types";

type TeamTagsProps = { team: TeamView; action: FormAction };

/** What a team is about, in words that a manager filters by. */
export function TeamTags({ team, action }: TeamTagsProps) {
  const { tags, can } = team;
  return (
    <Section
      title="Tags"
      intro="What the team is about, such as “payments” or “mobile”. A dashboard is filtered by them."
    >
      {can.tag ? (
        <RowForm action={action} about={{ teamId: team.id }} label="Save" concerns="tags">
          <TextField
            label="Tags"
            name="tags"
            labelHidden
            defaultValue={tags.join(", ")}
            placeholder="payments, mobile"
            maxLength={1000}
            autoComplete="off"
            className="w-full max-w-md"
          />
        </RowForm>
      ) : (
        <p className={tags.length === 0 ? "text-small text-soft" : ""}>
          {tags.length === 0 ? "The team has none." : tags.join(", ")}
        </p>
      )}
    </Section>
  );
}
