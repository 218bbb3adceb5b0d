-- PostgreSQL's parser takes what looks like markup, quotes and all, for one thing that it leaves out, and words behind a sign
-- that is never closed with it. Reports are plain text: their signs are blanks to the search, as others were before.
create or replace function uth_readable(text text) returns text language sql immutable parallel safe
return translate(lower(text collate "da-x-icu"), '/.@:_<>', '       ');

-- The generated column is made anew where there are such signs.
update uth_case set data = data where headline ~ '[<>]' or data::text ~ '[<>]';
