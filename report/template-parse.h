/* A template taken apart; private to template.c. */
#pragma once

#include <glib.h>

/* (element-type EdaPiece); NULL with EDA_ERROR_TEMPLATE. */
GPtrArray *eda_template_parse (const char *name, const char *text, GError **error);
