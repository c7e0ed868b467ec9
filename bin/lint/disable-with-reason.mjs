// A lint rule: whoever switches a rule off says which one and why.

const disables = /^\s*eslint-disable-next-line\b/;
const withReason = /^\s*eslint-disable-next-line\s+\S[^]*?\s--\s+\S/;

/** @type {import("eslint").Rule.RuleModule} */
export const disableWithReason = {
  meta: { type: "suggestion", schema: [] },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (!disables.test(comment.value) || withReason.test(comment.value) || !comment.loc) continue;
        context.report({
          loc: comment.loc,
          message: "Name the rule and say why it does not hold here: eslint-disable-next-line <rule> -- <reason>.",
        });
      }
    },
  }),
};
