import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { LocalesMenuButton, LoginForm, Notification, ToggleThemeButton } from 'react-admin';
import { useText } from '../i18n/use-text';

export function LoginPage() {
  const text = useText();
  return (
    <Box
      component="main"
      sx={{
        minHeight: '100vh',
        display: 'flex',
        flexDirection: 'column',
        backgroundColor: 'background.default',
      }}
    >
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', p: 1 }}>
        <LocalesMenuButton />
        <ToggleThemeButton />
      </Box>
      <Box sx={{ flex: 1, display: 'flex', alignItems: 'center', justifyContent: 'center', p: 2, pb: 12 }}>
        <Box sx={{ width: 360, maxWidth: '100%' }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mb: 2 }}>
            <Box component="img" src="/favicon.svg" alt="" sx={{ width: 40, height: 40 }} />
            <Box>
              <Typography component="h1" variant="h5">
                {text('portal.name')}
              </Typography>
              <Typography variant="body2" color="textSecondary">
                {text('portal.claim')}
              </Typography>
            </Box>
          </Box>
          <Card>
            <LoginForm
              sx={{
                '& .RaLoginForm-content': { width: '100%', boxSizing: 'border-box' },
                '& .MuiButton-root': { minHeight: 38 },
              }}
            />
          </Card>
          <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 1.5 }}>
            {text('portal.sign_in.help')}
          </Typography>
        </Box>
      </Box>
      <Notification />
    </Box>
  );
}
