/* The parser's own: a cursor over tokens, and the parts that files share. Every read_ function
 * returns FALSE after the first error, which it has noted. */
#pragma once

#include "challenge/claims/claim-lex.h"
#include "challenge/claims/claim-parse.h"
#include "challenge/claims/claim-words.h"

typedef struct
{
  const char           *line;
  const EdaClaimSchema *schema; /* (nullable) */
  EdaToken              token;  /* not yet read over */
  EdaClaimIssue        *issue;  /* (nullable): the first error */
  GPtrArray            *hints;  /* (nullable) */
  GPtrArray            *wanted; /* (nullable): candidates asked for where the line ends */
  EdaClaim             *claim;
} EdaClaimParser;

/* Reads the line: claim or issue is set then. */
void eda_claim_parser_run (EdaClaimParser *self);
void eda_claim_parser_advance (EdaClaimParser *self);
/* The token behind the next one; the caller clears it. */
void eda_claim_parser_peek (const EdaClaimParser *self, EdaToken *token);

/* FALSE. A lexical error at the token comes first. @fix: (nullable) (transfer full). */
gboolean eda_claim_parser_fail (EdaClaimParser *self, const char *code, char *fix, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
/* The same for a stretch of the line that was read over. */
gboolean eda_claim_parser_fail_at (EdaClaimParser *self, guint start, guint end, const char *code, char *fix, const char *format, ...)
    G_GNUC_PRINTF (6, 7);
void eda_claim_parser_hint (EdaClaimParser *self, const EdaToken *token, const char *code, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

/* TRUE and read over when the token is it. */
gboolean eda_claim_parser_sign (EdaClaimParser *self, const char *sign);
gboolean eda_claim_parser_keyword (EdaClaimParser *self, const char *word);
/* A word of the table, two words joined by a hyphen included. */
gboolean eda_claim_parser_word (EdaClaimParser *self, const EdaClaimWord *table, int *value);
gboolean eda_claim_parser_is_sign (const EdaClaimParser *self, const char *sign);
gboolean eda_claim_parser_at_end (const EdaClaimParser *self); /* of the body: end, @, where, ... */

/* E10, E11 */
gboolean eda_claim_parser_column (EdaClaimParser *self, char **name);
gboolean eda_claim_parser_level (EdaClaimParser *self, const char *column, char **level);
/* "missing ": E14 */
gboolean eda_claim_parser_expect (EdaClaimParser *self, const char *sign, const char *where);
/* Which comparison stands here; E26. */
gboolean eda_claim_parser_compare (EdaClaimParser *self, EdaCompare *compare);
/* What is compared with: a number, or a range after "in"; E12, E13, E15. */
gboolean eda_claim_parser_value (EdaClaimParser *self, EdaRegion *region);
EdaClaimColumnType eda_claim_parser_type_of (const EdaClaimParser *self, const char *column);
int                eda_claim_parser_index_of (const EdaClaimParser *self, const char *column);

/* The bodies, from their first sign on; claim->left is read. */
gboolean eda_claim_read_relation (EdaClaimParser *self); /* after "~" */
gboolean eda_claim_read_independence (EdaClaimParser *self); /* after "!~" */
gboolean eda_claim_read_order (EdaClaimParser *self); /* after "by" */
gboolean eda_claim_read_time (EdaClaimParser *self); /* after "over" */
/* From the word before "(" on. */
gboolean eda_claim_read_measure (EdaClaimParser *self, EdaFunction function, double quantile);
gboolean eda_claim_read_property (EdaClaimParser *self, EdaClaimKind kind, const char *word);
/* column or log(column) */
gboolean eda_claim_read_variable (EdaClaimParser *self, EdaTerm *term);
/* Words that take "(": E20 and E21, the wrong type for what is claimed. */
gboolean eda_claim_check_number (EdaClaimParser *self, const char *column, guint start, guint end, const char *what);
gboolean eda_claim_check_category (EdaClaimParser *self, const char *column, guint start, guint end, const char *what);
/* E23, E24, E25 */
gboolean eda_claim_check_apart (EdaClaimParser *self, const char *a, const char *b, guint start, const char *code);
