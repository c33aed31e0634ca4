import CloseIcon from '@mui/icons-material/Close';
import PdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useText } from '../i18n/use-text';
import { fileUrl, isPicture, type KeptFile } from './files';

interface Props {
  readonly files: readonly KeptFile[];
  readonly onRemove?: (id: string) => void;
}

/** Photos as small pictures, documents by name; each opens in a window of its own. */
export function FileList({ files, onRemove }: Props) {
  const text = useText();
  return (
    <Box component="ul" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, listStyle: 'none', p: 0, m: 0 }}>
      {files.map((file) => (
        <Box component="li" key={file.id} sx={{ position: 'relative', width: 104 }}>
          <Box
            component="a"
            href={fileUrl(file.id)}
            target="_blank"
            rel="noopener"
            sx={{
              display: 'flex',
              height: 78,
              alignItems: 'center',
              justifyContent: 'center',
              border: 1,
              borderColor: 'divider',
              borderRadius: 1,
              overflow: 'hidden',
              color: 'text.secondary',
            }}
          >
            {isPicture(file) ? (
              <Box
                component="img"
                src={fileUrl(file.id)}
                alt={file.name}
                loading="lazy"
                sx={{ width: '100%', height: '100%', objectFit: 'cover' }}
              />
            ) : (
              <PdfIcon titleAccess={file.name} />
            )}
          </Box>
          <Typography variant="caption" noWrap sx={{ display: 'block' }} title={file.name}>
            {file.name}
          </Typography>
          {onRemove && (
            <IconButton
              size="small"
              aria-label={text('files.remove', { name: file.name })}
              onClick={() => onRemove(file.id)}
              sx={{
                position: 'absolute',
                top: 2,
                right: 2,
                bgcolor: 'background.paper',
                width: 24,
                height: 24,
              }}
            >
              <CloseIcon sx={{ fontSize: 16 }} />
            </IconButton>
          )}
        </Box>
      ))}
    </Box>
  );
}
