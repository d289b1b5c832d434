/* A file of claims, one a line. */
#pragma once

#include "challenge/claims/claim-parse.h"

typedef struct
{
  guint          number; /* of the line, from 1 */
  char          *text;   /* without its end */
  EdaClaim      *claim;  /* (nullable): NULL where there is an issue */
  EdaClaimIssue *issue;  /* (nullable) */
  GPtrArray     *hints;  /* EdaClaimIssue */
  guint          of;     /* the earlier line that says the same or implies it, or it that; 0: none */
} EdaClaimLine;

/* (element-type EdaClaimLine): the lines that are neither blank nor a comment. A claim that
 * contradicts an earlier one (E50) or hedges it (E51) is an issue of its line. */
GPtrArray *eda_claims_read (const char *text, const EdaClaimSchema *schema);

guint eda_claims_count_issues (const GPtrArray *lines);
