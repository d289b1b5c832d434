/* A document as data: what a report wants printed, in reading order. Built by the report, laid out
 * on pages by plots/print; whoever builds it needs no drawing library. */
#pragma once

#include <gio/gio.h>

#include "analysis/result/figure.h"

typedef enum
{
  EDA_DOCUMENT_HEADING,
  EDA_DOCUMENT_PARAGRAPH,
  EDA_DOCUMENT_ITEM, /* of a list: neighbours belong together */
  EDA_DOCUMENT_TABLE,
  EDA_DOCUMENT_FIGURE,
} EdaDocumentKind;

typedef struct
{
  EdaDocumentKind kind;
  guint           level; /* HEADING: 1..6; ITEM: depth from 1 */
  char           *text;  /* HEADING, PARAGRAPH, ITEM: Pango markup, only <b>, <i> and <tt> */
  char           *label; /* ITEM: "•", "3.", or "" where an item goes on */
  /* TABLE: the rows are arrays of n_columns texts (Pango markup), the first is the head. */
  guint      n_columns;
  gboolean  *align_right;
  GPtrArray *rows;
  EdaFigure *figure; /* FIGURE */
} EdaDocumentBlock;

typedef enum
{
  EDA_PAPER_A4,
  EDA_PAPER_LETTER,
} EdaPaper;

typedef struct
{
  EdaPaper   paper;
  char      *creator; /* plain: the program, with its version */
  GPtrArray *blocks;  /* EdaDocumentBlock; the first heading is the title */
} EdaDocument;
