/* One line of the claims language becomes a claim, or an error with its place and a fix. */
#pragma once

#include "challenge/claims/claim-schema.h"
#include "challenge/claims/claim.h"

/* Something wrong, or worth a hint. */
typedef struct
{
  char  code[4];    /* "E34", of hints "H01"; stable: docs/CLAIMS.md lists them */
  guint start, end; /* bytes of the line; both its length where something is missing at the end */
  char *message;    /* "no column called \"prize\"" */
  char *fix;        /* (nullable): "did you mean `price`?" */
} EdaClaimIssue;

void eda_claim_issue_free (EdaClaimIssue *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaClaimIssue, eda_claim_issue_free)

/**
 * eda_claim_parse:
 * @line: without its line end; any bytes
 * @schema: (nullable): without it every name is a column of unknown type
 * @issue: (out) (nullable): set when NULL is returned
 * @hints: (element-type EdaClaimIssue) (nullable): what was read in a way worth telling is added
 *
 * Returns: NULL when the line is no claim; ask eda_claim_line_is_blank() before
 */
EdaClaim *eda_claim_parse (const char           *line,
                           const EdaClaimSchema *schema,
                           EdaClaimIssue       **issue,
                           GPtrArray            *hints);

/* Nothing but blanks, or a comment behind "#". */
gboolean eda_claim_line_is_blank (const char *line);

/* The issue for people: the line, and a caret under the offending word; two lines, each ended.
 * Characters count one place. */
char *eda_claim_issue_to_caret (const EdaClaimIssue *self, const char *line);

/* What may stand at the cursor. */
typedef struct
{
  char    *text; /* as it is to be typed */
  gboolean column; /* the name of one, not a word of the language */
} EdaClaimCandidate;

/**
 * eda_claim_complete:
 * @cursor: byte of @line; what stands behind it is not looked at
 * @start: (out): where the word at the cursor begins, which a candidate replaces
 *
 * Returns: (element-type EdaClaimCandidate) (transfer full): those that the word begins, columns
 *   first; empty where anything may stand
 */
GPtrArray *eda_claim_complete (const char           *line,
                               guint                 cursor,
                               const EdaClaimSchema *schema,
                               guint                *start);
