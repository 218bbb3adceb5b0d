-- Similar cases: of the same place, with like words. Letters in threes find "faldt ud af sengen" from "fald fra seng", where
-- words alone would not.
create extension if not exists pg_trgm;

-- What a case is about, in its first words: short enough that two texts are alike by what they say and not by their length.
create function uth_gist(headline text, data jsonb) returns text language sql immutable parallel safe
return left(headline || ' ' || coalesce(data ->> 'haendelsesbeskrivelse', ''), 200);

-- The cases of one place, open and closed, by which it is found which are alike: the latest thousand at most. A trigram index
-- of all cases would be asked for every three letters of the text in the whole country, and be written with every change.
create index uth_case_location on uth_case (location, reported);
