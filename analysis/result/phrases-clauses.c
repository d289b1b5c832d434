/* Clauses: a sentence of these is joined by semicolons, or begins with another clause. */

#include <glib/gi18n.h>

#include "analysis/result/translate.h"

const char *const eda_phrases_clauses[] = {
  N_ ("Where the methods disagree: {A}"),
  N_ ("{1} is far as a combination only, each value being ordinary by itself"),
  N_ ("{1} are far as a combination only, each value being ordinary by itself"),
  N_ ("{1} is far by the robust distance but not by the plain one, as far rows widen "
      "the spread that they are measured by"),
  N_ ("{1} are far by the robust distance but not by the plain one, as far rows widen "
      "the spread that they are measured by"),
  N_ ("{1} is far in single values but not as a combination: a distance over all "
      "columns dilutes them, or the row is not complete"),
  N_ ("{1} are far in single values but not as a combination: a distance over all "
      "columns dilutes them, or the row is not complete"),
  N_ ("{1} is set apart from the neighbours only, as between two groups or beside a "
      "dense one"),
  N_ ("{1} are set apart from the neighbours only, as between two groups or beside a "
      "dense one"),
  N_ ("{1} is cut off by the isolation forest only, as a rare mix of values"),
  N_ ("{1} are cut off by the isolation forest only, as a rare mix of values"),
  N_ ("{1} are far from the tightest half of the rows but not from the mean of all: so "
      "many are no strays but a second group, or a long tail"),
  N_ ("All {1} values are whole numbers between {2} and {3}"),
  N_ ("All {1} values are numbers between {2} and {3}"),
  N_ ("All {1} values are dates between {2} and {3}"),
  N_ ("All {1} values are dates with time between {2} and {3}"),
  N_ ("All {1} values are times of day between {2} and {3}"),
  N_ ("All {1} values are true or false between {a} and {b}"),
  N_ ("All {1} values are different texts"),
  N_ ("All {1} values are “{a}”"),
  N_ ("All {1} values are {2}"),
  N_ ("All {1} values are {a}"),
  N_ ("The only value is “{a}”"),
  N_ ("The only value is {1}"),
  N_ ("The only value is {a}"),
  N_ ("The name says so, and each whole number from {1} to {2} comes once"),
  N_ ("There are no rows"),
  N_ ("The only cell has no value"),
  N_ ("None of the {1} has a value"),
  N_ ("{1} among {2}"),
  N_ ("{1} missing (empty)"),
  N_ ("{1} missing (“{a}”)"),
  N_ ("{1} missing: {M}"),
  N_ ("written as eight digits"),
  N_ ("written with the day first"),
  N_ ("written with the month first"),
  N_ ("written with the day first ({1} can only be read so, such as “{a}”)"),
  N_ ("written with the month first ({1} can only be read so, such as “{a}”)"),
  N_ ("written in two layouts: with the year first, and with the day first"),
  N_ ("written in two layouts: with the year first, and with the month first"),
  N_ ("written in two layouts: with the year first, and with the day first ({1} can "
      "only be read so, such as “{a}”)"),
  N_ ("written in two layouts: with the year first, and with the month first ({1} can "
      "only be read so, such as “{a}”)"),
  N_ ("all values can also be read with a decimal comma: “{a}” is ambiguous"),
  N_ ("all values can also be read with a decimal point: “{a}” is ambiguous"),
  N_ ("all with “{a}”"),
  N_ ("{1} of them with “{a}”"),
  N_ ("with marks between thousands"),
  N_ ("commas are read as thousands marks"),
  N_ ("points are read as thousands marks"),
  N_ ("with decimal commas"),
  N_ ("years of two digits are those from 1969 to 2068"),
  N_ ("{1} with a time zone, converted to UTC"),
  N_ ("the others have none"),
  N_ ("{1} ({2}) stands apart and may mean “no value”"),
  N_ ("kept as text: the dates can be read with the day first or the month first"),
  N_ ("kept as text: whole numbers such as “{a}” are too long to be kept exactly as "
      "numbers (beyond 2^53)"),
  N_ ("kept as text: {1} value has leading zeros, such as “{a}”"),
  N_ ("kept as text: {1} values have leading zeros, such as “{a}”"),
  N_ ("{1} value is a number, but {2} is not, such as “{a}”"),
  N_ ("{1} value is a number, but {2} are not, such as “{a}”"),
  N_ ("{1} values are numbers, but {2} is not, such as “{a}”"),
  N_ ("{1} values are numbers, but {2} are not, such as “{a}”"),
  N_ ("text by choice"),
  N_ ("{A} by choice"),
  N_ ("{1} cell does not fit and count as missing"),
  N_ ("{1} cells do not fit and count as missing"),
  N_ ("The values are hidden at the user's wish"),
  N_ ("Computed as “{a}”: {A}"),
  N_ ("As read: {A}"),
  N_ ("Classes of {a}: {A}"),
  N_ ("{A} {1} of {2}"),
  N_ ("{a} with {b}"),
  N_ ("All {1} values are true or false"),
  NULL,
};
