/* Claims by choosing: a list of sentences with gaps, each a line of the claims language once the gaps are
 * filled. What comes out is typed into the entry and read by the one parser there is. */
#pragma once

#include "challenge/claims/claim-schema.h"

typedef enum
{
  EDA_SLOT_COLUMN, /* whatever its type */
  EDA_SLOT_NUMBER_COLUMN,
  EDA_SLOT_CATEGORY_COLUMN,
  EDA_SLOT_DATE_COLUMN,
  EDA_SLOT_WORD,    /* one of the choices */
  EDA_SLOT_NUMBER,
  EDA_SLOT_PERCENT,
  EDA_SLOT_LEVEL,   /* a value of a category, or text of one's own */
  EDA_SLOT_TEXT,
} EdaClaimSlotKind;

typedef struct
{
  EdaClaimSlotKind   kind;
  const char        *title;   /* "Column" */
  const char *const *choices; /* of WORD: what is written; "" = nothing */
} EdaClaimSlot;

typedef struct
{
  guint       step;    /* 1 .. 6; 0: of one's own */
  const char *title;   /* "The shape of a column" */
  const char *pattern; /* "{n} ~ {shape}" */
} EdaClaimForm;

const EdaClaimForm *eda_claim_form_all (guint *n);
/* (element-type EdaClaimSlot): in the order of the line. */
GArray *eda_claim_form_list_slots (const EdaClaimForm *self);
/* @values: one of each slot, as chosen or typed; columns and levels are quoted where they have to be.
 * @sure: 50 .. 100. Not yet a claim when a gap is empty. */
char *eda_claim_form_fill (const EdaClaimForm *self, const char *const *values, guint sure);
/* May the column stand there? One of unknown type may stand anywhere. */
gboolean eda_claim_slot_takes (const EdaClaimSlot *self, const EdaClaimSchema *schema, guint column);
