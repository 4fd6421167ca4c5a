-- The views keep a plain position of their own: view_progress.
drop table view_token;
