/* The table that the tests of expressions speak of. */
#pragma once

#include "analysis/expression/expression.h"
#include "tests/table/load-helpers.h"

#define SAMPLE                                                                           \
  "price,qty,region,unit price,day,at,open,empty\n"                                      \
  "10,1,North,0.5,2024-01-01,2024-01-01 08:30:00,true,\n"                                \
  "20,2,South,1.5,2024-02-29,2024-02-29 23:59:59,false,\n"                               \
  ",3,North,2.5,2024-03-31,,true,\n"                                                     \
  "40,,\"it's, East\",,2023-12-31,2023-12-31 00:00:00,,\n"                               \
  "-50,5,,4.5,,2024-07-04 12:00:00,false,\n"

static inline EdaExpression *
read_on (const char *text, EdaTable *table)
{
  g_autoptr (GError) error = NULL;
  EdaExpression *expression = eda_expression_new (text, table, &error);

  if (error != NULL)
    g_error ("%s: %s", text, error->message);
  return expression;
}
